/** What stands in place of a page. */
export interface ErrorMessages {
  readonly errorStatus: (status: number) => string;
  readonly errors: Readonly<
    Record<400 | 404 | 410 | 500 | 503, { readonly title: string; readonly message: string }>
  >;
  readonly frontPage: string;
}
