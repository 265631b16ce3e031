/** One line of a form, as views/partials/field.ejs shows it. */

export interface FieldView {
  /** Of the element; no other on its page has it. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  /** Of HTML's attribute autocomplete; empty for none. */
  readonly autocomplete: string;
  readonly value: string;
  readonly hint: string;
  /** What is wrong with what was typed; empty for nothing. */
  readonly error: string;
}

/** A field with what is said of it; the id is the name, unless told otherwise. */
export function fieldView(given: Partial<FieldView> & Pick<FieldView, 'name' | 'label'>): FieldView {
  return { id: given.name, type: 'text', autocomplete: '', value: '', hint: '', error: '', ...given };
}
