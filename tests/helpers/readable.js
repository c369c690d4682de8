// What keeps somebody from reading or using the page: a list of sentences, empty where all is well.
() => {
  const found = [];
  const say = (what, one) => found.push(`${what}: ${one.outerHTML.slice(0, 110)}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isShown = (one) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden=true]");

  // Whatever can be used has a name.
  const byId = (ids) =>
    (ids || "").split(" ").map((id) => (id && document.getElementById(id)?.innerText) || "");
  const nameOf = (one) =>
    [
      one.getAttribute("aria-label"),
      ...byId(one.getAttribute("aria-labelledby")),
      ...[...(one.labels || [])].map((label) => label.innerText),
      one.innerText,
      one.querySelector("img[alt]")?.alt,
    ].join(" ");
  for (const one of all("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
    if (isShown(one) && !nameOf(one).trim()) say("no name", one);
  }
  for (const one of all("img:not([alt])")) say("no alt", one);
  for (const one of all("fieldset:not(:has(legend))")) say("no legend", one);

  // What refers to something refers to something that is there, once.
  const ids = all("[id]").map((one) => one.id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) {
    found.push(`twice: #${id}`);
  }
  for (const attribute of ["aria-describedby", "aria-labelledby", "for"]) {
    for (const one of all(`[${attribute}]`)) {
      const named = one.getAttribute(attribute).split(" ");
      if (!named.every((id) => document.getElementById(id))) say(`${attribute} leads nowhere`, one);
    }
  }

  // The page has its parts, and its headings follow one another.
  for (const part of ["main", "header", "footer"]) {
    if (all(`body > ${part}`).length !== 1) found.push(`not one ${part}`);
  }
  if (!document.documentElement.lang || !document.title) found.push("no language or no title");
  const levels = all("h1, h2, h3, h4").map((one) => Number(one.tagName[1]));
  const jumps = levels.some((level, at) => at && level > levels[at - 1] + 1);
  if (levels.filter((level) => level === 1).length !== 1 || jumps) {
    found.push(`headings: ${levels}`);
  }

  // Words stand out from what they stand on (WCAG 2.2, 1.4.3).
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parts = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => under.map((part, at) => top[at] * top[3] + part * (1 - top[3]));
  const groundOf = (one) => {
    const layers = [];
    for (let each = one; each && layers.at(-1)?.[3] !== 1; each = each.parentElement) {
      layers.push(parts(getComputedStyle(each).backgroundColor));
    }
    return layers.reduceRight((under, top) => over(top, under), [255, 255, 255]);
  };
  const brightness = (colour) => {
    const [r, g, b] = colour.map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const one of all("body *")) {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const counts = words && isShown(one) && one.getBoundingClientRect().width > 1;
    if (!counts || one.closest("svg, [disabled], .choice.off, noscript")) continue;
    const style = getComputedStyle(one);
    const ground = groundOf(one);
    const both = [brightness(over(parts(style.color), ground)), brightness(ground)];
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) say(`contrast ${ratio.toFixed(2)}`, one);
  }
  return found;
}
