/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  rules: {
    // A page in Arabic is the same style sheet read from the other side.
    // (Chromium knows overflow-x and not overflow-inline.)
    'property-layout-mappings': ['flow-relative', { ignoreProperties: [/^overflow-/] }],
    'value-keyword-layout-mappings': 'flow-relative',
    'selector-max-id': 0,
    'declaration-no-important': true,
    // block, block__part, block--variant
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:__[a-z0-9]+(?:-[a-z0-9]+)*)?(?:--[a-z0-9]+(?:-[a-z0-9]+)*)?$',
      { message: 'Class names are block, block__part or block--variant' },
    ],
  },
};
