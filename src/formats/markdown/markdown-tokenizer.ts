/** The Markdown Dateline stores, as a tokenizer for marked: paragraphs, headings, quotations, lists, links, bold and
 *  italic. Everything else Markdown knows (raw HTML, code, rules, tables, pictures, definitions) is text.
 *  Decision 0020 says why, and why every rule here bounds how far it looks. */
import { Lexer, type Rules, type Token, Tokenizer, type Tokens } from 'marked';
import { findListItems } from './markdown-list.ts';
import { parseLink } from './markdown-link.ts';
import { startsBlock, startsQuotation, takeLines } from './markdown-lines.ts';

/** The tokens of Markdown whose lines end in LF. Takes time that grows with its length. */
export function lexMarkdown(markdown: string): Token[] {
  const tokenizer = new DialectTokenizer();
  const lexer = new Lexer({ gfm: true, breaks: true, tokenizer });
  tokenizer.rules = { ...tokenizer.rules, inline: { ...tokenizer.rules.inline, ...MASKS } };
  return lexer.lex(markdown);
}

/** Quotations, lists and emphasis inside one another; what lies deeper keeps its marks as text. */
const NESTING_MAX = 8;
/** What may stand between the marks of an emphasis: so many characters, and so many `*` and `_` among them. */
const EMPHASIS_MAX = 2000;
const EMPHASIS = /^(?:[^*_]*[*_]){0,128}[^*_]*/;
/** Characters before a mark that tell whether it can open an emphasis. */
const LOOK_BACK = 16;

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S[^\n]*)(?:\n|$)/;
const TEXT = /^(?:[^\\[*_\n]+|[^])/;
const NEVER = /(?!)/g;

/** What marked hides from emphasis: escaped characters and the addresses of links. */
const MASKS: Partial<Rules['inline']> = {
  anyPunctuationOutsideCode: /(?!)(.)|\\([!-/:-@[-`{-~])/g,
  blockSkip: /\]\((?:[^()\s]|\([^()\s]*\))*\)/g,
  reflinkSearch: NEVER,
};

class DialectTokenizer extends Tokenizer {
  #nesting = 0;

  override heading(src: string): Tokens.Heading | undefined {
    const [raw, text] = HEADING.exec(src) ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: 'heading', raw, depth: 3, text, tokens: this.lexer.inline(text.trimEnd()) };
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    if (!startsQuotation(src)) return undefined;
    return this.#nest(() => {
      const raw = takeLines(src, startsQuotation);
      const text = raw.replace(/^ {0,3}> ?/gm, '');
      return { type: 'blockquote', raw, text, tokens: this.lexer.blockTokens(text) };
    });
  }

  override list(src: string): Tokens.List | undefined {
    const [first, ...others] = findListItems(src);
    if (first === undefined) return undefined;
    return this.#nest(() => {
      const items = [first, ...others].map(({ raw, text }): Tokens.ListItem => {
        const tokens = this.lexer.blockTokens(text);
        return { type: 'list_item', raw, text, tokens, task: false, loose: false };
      });
      const raw = items.map((item) => item.raw).join('');
      const { number } = first;
      return { type: 'list', raw, ordered: number !== null, start: number ?? '', loose: false, items };
    });
  }

  override paragraph(src: string): Tokens.Paragraph {
    const raw = takeLines(src, (line) => line.trim() !== '' && !startsBlock(line));
    const text = raw.trim();
    return { type: 'paragraph', raw, text, tokens: this.lexer.inline(text) };
  }

  override link(src: string): Tokens.Link | undefined {
    if (this.lexer.state.inLink) return undefined;
    const link = parseLink(src);
    return link && { ...link, type: 'link', title: null, tokens: this.#lexLabel(link.text) };
  }

  override emStrong(
    src: string,
    maskedSrc: string,
    prevChar?: string,
  ): Tokens.Em | Tokens.Strong | undefined {
    if (!src.startsWith('*') && !src.startsWith('_')) return undefined;
    const at = maskedSrc.length - src.length;
    const [ahead = ''] = EMPHASIS.exec(maskedSrc.slice(at, at + EMPHASIS_MAX)) ?? [];
    const seen = maskedSrc.slice(Math.max(0, at - LOOK_BACK), at) + ahead;
    return this.#nest(() => super.emStrong(src.slice(0, ahead.length), seen, prevChar));
  }

  override br(src: string): Tokens.Br | undefined {
    const [raw] = /^\n[ \t]*/.exec(src) ?? [];
    return raw === undefined ? undefined : { type: 'br', raw };
  }

  override inlineText(src: string): Tokens.Text | undefined {
    const [raw] = TEXT.exec(src) ?? [];
    return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
  }

  override code = (): undefined => undefined;
  override fences = (): undefined => undefined;
  override hr = (): undefined => undefined;
  override html = (): undefined => undefined;
  override def = (): undefined => undefined;
  override table = (): undefined => undefined;
  override lheading = (): undefined => undefined;
  override tag = (): undefined => undefined;
  override reflink = (): undefined => undefined;
  override codespan = (): undefined => undefined;
  override del = (): undefined => undefined;
  override autolink = (): undefined => undefined;
  override url = (): undefined => undefined;

  #nest<T>(lex: () => T): T | undefined {
    if (this.#nesting >= NESTING_MAX) return undefined;
    this.#nesting += 1;
    try {
      return lex();
    } finally {
      this.#nesting -= 1;
    }
  }

  #lexLabel(text: string): Token[] {
    this.lexer.state.inLink = true;
    try {
      return this.lexer.inlineTokens(text);
    } finally {
      this.lexer.state.inLink = false;
    }
  }
}
