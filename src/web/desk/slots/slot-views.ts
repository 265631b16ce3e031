/** The empty slots of a day, each with the form that fills it, and what else is to be looked at in its photos. */
import { formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import { listSlots, type Slot } from '../../../formats/fill-slot.ts';
import { listPhotoFindings } from '../../../formats/photo-findings.ts';
import type { DeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { type FormErrors, NO_ERRORS } from '../errors-of.ts';
import { type PhotoFields, photoFieldsOf } from '../photo-fields.ts';

/** A text of a day: the entry's own, or an update's. */
export interface SlotText {
  /** `original`, `latest`, or the id of an update. */
  readonly name: string;
  readonly label: string;
  readonly markdown: string;
  readonly revision: number;
}

export interface SlotView extends Pick<Slot, 'index' | 'kind' | 'text'> {
  /** Of its fields: no two slots of a page have the same. */
  readonly prefix: string;
  readonly in: string;
  readonly place: string;
  readonly revision: number;
  readonly photo: PhotoFields;
  readonly url: string;
  readonly words: string;
  readonly errors: FormErrors;
}

/** A slot's form that was refused, with what was typed. */
export interface SlotTyped {
  readonly in: string;
  readonly index: number;
  readonly photo: PhotoFields;
  readonly url: string;
  readonly words: string;
  readonly errors: FormErrors;
}

/** The texts of a day that an account may change, in the order of the page. */
export function slotTexts({ page, drafts, revisable, mayEdit }: DeskEntry): SlotText[] {
  const { entry } = page;
  const own = (name: string, label: string, markdown: string) => {
    return mayEdit ? [{ name, label, markdown, revision: entry.revision }] : [];
  };
  return [
    ...own('latest', 'Where things stand', entry.latest?.body ?? ''),
    ...[...drafts, ...page.updates]
      .filter(({ id, withdrawal }) => !withdrawal && revisable.has(id))
      .map(textOf),
    ...own('original', 'Original entry', entry.originalEntry),
  ];
  function textOf({ id, body, postedAt, revision }: Update): SlotText {
    return { name: id, label: `Update of ${formatStamp(postedAt, entry.day)}`, markdown: body, revision };
  }
}

/** The slots of texts, in their order. */
export function slotViews(texts: readonly SlotText[], typed: SlotTyped | undefined): SlotView[] {
  return texts.flatMap((text, place) =>
    listSlots(text.markdown).map((slot) => {
      const photo = { ...photoFieldsOf(null), caption: slot.text, credit: slot.credit };
      const isTyped = typed?.in === text.name && typed.index === slot.index;
      return {
        ...{ index: slot.index, kind: slot.kind, text: slot.text },
        prefix: `slot-${place}-${slot.index}-`,
        ...{ in: text.name, place: text.label, revision: text.revision },
        ...(isTyped ? typed : { photo, url: '', words: slot.text, errors: NO_ERRORS }),
      };
    }),
  );
}

/** What is to be looked at in the photos of texts. */
export function photoFindingViews(
  texts: readonly SlotText[],
): readonly { readonly place: string; readonly message: string }[] {
  return texts.flatMap(({ label, markdown }) =>
    listPhotoFindings(markdown).map(({ message }) => ({ place: label, message })),
  );
}
