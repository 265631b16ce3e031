/** A block of copy. */
import type { Photo } from '../../../domain/entry.ts';
import type { Embed } from '../../block-marks.ts';
import type { KnownLine } from './line-groups.ts';

/** A block with the lines it stands on. */
export type Block = { readonly lines: readonly KnownLine[] } & (
  | { readonly kind: 'paragraph' | 'see' | 'quotation' | 'list' | 'related' | 'related-head' }
  | { readonly kind: 'heading'; readonly isDoubtful: boolean }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'embed'; readonly embed: Embed }
);
