/** How every route answers everybody: `listRoutes` names the routes, and CALLERS the columns. The day and the update that
 *  are asked for are of harbour-daily, and written by somebody else.
 *
 *  `ok` let in, and answered. `bad` let in, and refused for what was sent (400, 409, 412, 415 or 422).
 *  `door` led to the sign-in of the desk. Otherwise the status.
 *
 *  Rows are asked from top to bottom, signing out last. A sample to remove and a second factor to confirm are not there
 *  (404), nor the link that /desk/setup and /desk/password need; the text of a slot is there for those only who may
 *  change it. Putting somebody else's token out of use does nothing. */
export const ROUTE_TABLE = `
                                                                 none rep-x rep  ed-x ed   admin gone swap
GET /healthz                                                     ok   ok    ok   ok   ok   ok    ok   ok
GET /readyz                                                      ok   ok    ok   ok   ok   ok    ok   ok
GET /static/:file                                                ok   ok    ok   ok   ok   ok    ok   ok
GET /media/:file                                                 ok   ok    ok   ok   ok   ok    ok   ok
GET /favicon.ico                                                 ok   ok    ok   ok   ok   ok    ok   ok
GET /apple-touch-icon.png                                        ok   ok    ok   ok   ok   ok    ok   ok
GET /apple-touch-icon-precomposed.png                            ok   ok    ok   ok   ok   ok    ok   ok
GET /robots.txt                                                  ok   ok    ok   ok   ok   ok    ok   ok
GET /sitemap.xml                                                 ok   ok    ok   ok   ok   ok    ok   ok
GET /news-sitemap.xml                                            ok   ok    ok   ok   ok   ok    ok   ok
GET /                                                            ok   ok    ok   ok   ok   ok    ok   ok
GET /feed.xml                                                    ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/feed.xml                                            ok   ok    ok   ok   ok   ok    ok   ok
GET /atom.xml                                                    ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/atom.xml                                            ok   ok    ok   ok   ok   ok    ok   ok
GET /feed.json                                                   ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/feed.json                                           ok   ok    ok   ok   ok   ok    ok   ok
GET /search                                                      ok   ok    ok   ok   ok   ok    ok   ok
GET /opensearch.xml                                              ok   ok    ok   ok   ok   ok    ok   ok
GET /tags/:tag                                                   ok   ok    ok   ok   ok   ok    ok   ok
GET /:series                                                     ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/latest                                              ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year                                               ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month                                        ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date.txt                              ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date.html                             ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date                                  ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/lite                             ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/live                             ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/live.json                        ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/share-:version.png               ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/:update                          ok   ok    ok   ok   ok   ok    ok   ok
GET /:series/:year/:month/:date/:update/history                  ok   ok    ok   ok   ok   ok    ok   ok

GET /api/v1/openapi.json                                         ok   ok    ok   ok   ok   ok    ok   ok
ALL /api/v1/openapi.json                                         405  405   405  405  405  405   405  405
GET /api/v1/series                                               401  ok    ok   ok   ok   ok    401  401
POST /api/v1/series                                              401  403   403  403  403  bad   401  401
ALL /api/v1/series                                               405  405   405  405  405  405   405  405
GET /api/v1/series/:series/entries                               401  403   ok   403  ok   ok    401  401
POST /api/v1/series/:series/entries                              401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries                               405  405   405  405  405  405   405  405
GET /api/v1/series/:series/entries/:date                         401  403   ok   403  ok   ok    401  401
PATCH /api/v1/series/:series/entries/:date                       401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date                         405  405   405  405  405  405   405  405
POST /api/v1/series/:series/entries/:date/closure                401  403   403  403  bad  bad   401  401
DELETE /api/v1/series/:series/entries/:date/closure              401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date/closure                 405  405   405  405  405  405   405  405
GET /api/v1/series/:series/entries/:date/updates                 401  403   ok   403  ok   ok    401  401
POST /api/v1/series/:series/entries/:date/updates                401  403   bad  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date/updates                 405  405   405  405  405  405   405  405
GET /api/v1/series/:series/entries/:date/updates/:id             401  403   ok   403  ok   ok    401  401
PATCH /api/v1/series/:series/entries/:date/updates/:id           401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date/updates/:id             405  405   405  405  405  405   405  405
POST /api/v1/series/:series/entries/:date/updates/:id/withdrawal 401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date/updates/:id/withdrawal  405  405   405  405  405  405   405  405
POST /api/v1/series/:series/entries/:date/updates/:id/correction 401  403   403  403  bad  bad   401  401
ALL /api/v1/series/:series/entries/:date/updates/:id/correction  405  405   405  405  405  405   405  405
GET /api/v1/updates/:id                                          401  403   ok   403  ok   ok    401  401
PATCH /api/v1/updates/:id                                        401  403   403  403  bad  bad   401  401
ALL /api/v1/updates/:id                                          405  405   405  405  405  405   405  405
POST /api/v1/updates/:id/withdrawal                              401  403   403  403  bad  bad   401  401
ALL /api/v1/updates/:id/withdrawal                               405  405   405  405  405  405   405  405
POST /api/v1/updates/:id/correction                              401  403   403  403  bad  bad   401  401
ALL /api/v1/updates/:id/correction                               405  405   405  405  405  405   405  405
POST /api/v1/media                                               401  bad   bad  bad  bad  bad   401  401
ALL /api/v1/media                                                405  405   405  405  405  405   405  405

GET /desk/sign-in                                                ok   ok    ok   ok   ok   ok    ok   ok
POST /desk/sign-in                                               401  401   401  401  401  401   401  401
GET /desk/sign-in/code                                           ok   ok    ok   ok   ok   ok    ok   ok
POST /desk/sign-in/code                                          ok   401   401  401  401  401   ok   ok
GET /desk/setup                                                  404  404   404  404  404  404   404  404
POST /desk/setup                                                 404  404   404  404  404  404   404  404
GET /desk/password                                               404  404   404  404  404  404   404  404
POST /desk/password                                              404  404   404  404  404  404   404  404
GET /desk/media                                                  door ok    ok   ok   ok   ok    door door
GET /desk/media/:id                                              door ok    ok   ok   ok   ok    door door
POST /desk/media                                                 401  bad   bad  bad  bad  bad   401  401
GET /desk/taken/:id                                              door ok    ok   ok   ok   ok    door door
GET /desk                                                        door ok    ok   ok   ok   ok    door door
GET /desk/:series/:date                                          door 403   ok   403  ok   ok    door door
POST /desk/:series/:date/updates                                 401  403   bad  403  bad  bad   401  401
POST /desk/:series/:date/slots                                   401  403   404  403  bad  bad   401  401
GET /desk/:series/:date/edit                                     door 403   403  403  ok   ok    door door
POST /desk/:series/:date/edit                                    401  403   403  403  bad  bad   401  401
POST /desk/:series/:date/publication                             401  403   403  403  bad  bad   401  401
POST /desk/:series/:date/closure                                 401  403   403  403  bad  bad   401  401
POST /desk/:series/:date/latest                                  401  403   403  403  bad  bad   401  401
GET /desk/entries/new                                            door 403   403  403  ok   ok    door door
POST /desk/entries/new                                           401  403   403  403  bad  bad   401  401
GET /desk/copy                                                   door ok    ok   ok   ok   ok    door door
POST /desk/copy                                                  401  403   403  403  bad  bad   401  401
POST /desk/preview                                               401  403   ok   403  ok   ok    401  401
GET /desk/references                                             door ok    ok   ok   ok   ok    door door
GET /desk/series                                                 door 403   403  403  403  ok    door door
POST /desk/series                                                 401  403   403  403  403  bad   401  401
POST /desk/sample/removal                                        401  403   403  403  403  404   401  401
GET /desk/audit                                                  door 403   403  403  403  ok    door door
GET /desk/updates                                                door ok    ok   ok   ok   ok    door door
POST /desk/updates/withdrawal                                    401  403   403  403  bad  bad   401  401
GET /desk/updates/:id                                            door 403   ok   403  ok   ok    door door
POST /desk/updates/:id                                           401  403   403  403  bad  bad   401  401
POST /desk/updates/:id/correction                                401  403   403  403  bad  bad   401  401
POST /desk/updates/:id/publication                               401  403   403  403  bad  bad   401  401
POST /desk/updates/:id/withdrawal                                401  403   403  403  bad  bad   401  401
POST /desk/updates/:id/discard                                   401  403   403  403  bad  bad   401  401
GET /desk/account                                                door ok    ok   ok   ok   ok    door door
POST /desk/account/name                                          401  bad   bad  bad  bad  bad   401  401
POST /desk/account/password                                      401  bad   bad  bad  bad  bad   401  401
POST /desk/account/two-factor                                    401  bad   bad  bad  bad  bad   401  401
GET /desk/account/two-factor                                     door 404   404  404  404  404   door door
GET /desk/account/two-factor/qr.svg                              door 404   404  404  404  404   door door
POST /desk/account/two-factor/confirmation                       401  404   404  404  404  404   401  401
POST /desk/account/two-factor/removal                            401  bad   bad  bad  bad  bad   401  401
POST /desk/account/backup-codes                                  401  bad   bad  bad  bad  bad   401  401
POST /desk/account/tokens                                        401  bad   bad  bad  bad  bad   401  401
POST /desk/account/tokens/:id/revocation                         401  ok    ok   ok   ok   ok    401  401
GET /desk/accounts                                               door 403   403  403  403  ok    door door
POST /desk/accounts                                              401  403   403  403  403  bad   401  401
GET /desk/accounts/:id                                           door 403   403  403  403  ok    door door
POST /desk/accounts/:id                                          401  403   403  403  403  bad   401  401
POST /desk/accounts/:id/access                                   401  403   403  403  403  ok    401  401
POST /desk/accounts/:id/password-link                            401  403   403  403  403  ok    401  401
POST /desk/accounts/:id/two-factor/removal                       401  403   403  403  403  ok    401  401

POST /desk/account/sign-out-everywhere                           401  ok    ok   ok   ok   ok    401  401
POST /desk/sign-out                                              ok   ok    ok   ok   ok   ok    ok   ok
`;
