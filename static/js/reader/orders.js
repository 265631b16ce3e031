// The choice of an order, which a page has from the beginning: there is one as soon as there are two blocks.

/** Shows the choice where there is anything to put in order. */
export function showOrders() {
  const blocks = document.querySelectorAll('[data-seq] > article, #original-entry');
  document.querySelector('[data-orders]')?.toggleAttribute('hidden', blocks.length < 2);
}
