const query = new URLSearchParams(window.location.search);

export function highlight(doc) {
  const id = query.get('section');
  const path = '//section[@id="s' + Number(id) + '"]';
  const found = doc.evaluate(path, doc, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null);
  if (found.singleNodeValue) found.singleNodeValue.classList.add('current');
}
