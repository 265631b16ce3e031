/** The HTML of each construct of the stored Markdown, for marked. */
import { Parser, Renderer, type Token, type Tokens } from 'marked';
import { escapeAttribute, escapeText, isWebUrl } from '../safe-html.ts';

/** HTML of tokens that lexMarkdown gives; all text escaped. */
export function renderTokens(tokens: Token[]): string {
  return new Parser({ renderer: new DialectRenderer() }).parse(tokens);
}

class DialectRenderer extends Renderer {
  override paragraph({ tokens }: Tokens.Paragraph): string {
    return `<p dir="auto">${this.parser.parseInline(tokens)}</p>\n`;
  }

  override heading({ tokens }: Tokens.Heading): string {
    return `<h3 dir="auto">${this.parser.parseInline(tokens)}</h3>\n`;
  }

  override blockquote({ tokens }: Tokens.Blockquote): string {
    return `<blockquote dir="auto">\n${this.parser.parse(tokens)}</blockquote>\n`;
  }

  override list({ ordered, start, items }: Tokens.List): string {
    const body = items.map((item) => this.listitem(item)).join('');
    if (!ordered) return `<ul>\n${body}</ul>\n`;
    return `<ol${start === 1 ? '' : ` start="${String(start)}"`}>\n${body}</ol>\n`;
  }

  /** An item of one paragraph holds its words directly. */
  override listitem({ tokens }: Tokens.ListItem): string {
    const [first, ...rest] = tokens.filter((token) => token.type !== 'space');
    const isOneParagraph = first?.type === 'paragraph' && rest.every((token) => token.type !== 'paragraph');
    const body = isOneParagraph
      ? `${this.parser.parseInline(first.tokens ?? [])}\n${this.parser.parse(rest)}`
      : this.parser.parse(tokens);
    return `<li dir="auto">${body.trim()}</li>\n`;
  }

  override strong({ tokens }: Tokens.Strong): string {
    return `<strong>${this.parser.parseInline(tokens)}</strong>`;
  }

  override em({ tokens }: Tokens.Em): string {
    return `<em>${this.parser.parseInline(tokens)}</em>`;
  }

  override br(): string {
    return '<br>\n';
  }

  override link({ href, tokens }: Tokens.Link): string {
    const rel = isWebUrl(href) ? ' rel="noopener"' : '';
    return `<a href="${escapeAttribute(href)}"${rel}>${this.parser.parseInline(tokens)}</a>`;
  }

  override text({ text }: Tokens.Text | Tokens.Escape): string {
    return escapeText(text);
  }
}
