// What the page says of the size and colour that are chosen: the price, what is left, the photo.
// The server has written all of it into the page; this shows the right part. Where no script runs,
// the button "see this choice" loads the page anew instead.
"use strict";

const form = document.querySelector("form.buy");
const gallery = form.querySelector(".gallery");
const whole = form.querySelector("template.whole");
const variants = [...form.querySelectorAll("template.variant")].map((template) => ({
  template,
  picks: Object.entries(JSON.parse(template.dataset.picks)),
}));

/** Say what a template says, in its place on the page. */
function say(template) {
  for (const part of template.content.querySelectorAll("[data-part]")) {
    const place = form.querySelector(`[data-part="${part.dataset.part}"]`);
    if (place && place.innerHTML !== part.innerHTML) {
      place.replaceChildren(...part.cloneNode(true).childNodes);
    }
  }
}

/** No more can be asked for than there is; of what is sold out, the line above says so. */
function bound(left) {
  const amounts = [...form.querySelectorAll("input[name=quantity]")];
  const some = amounts.some((amount) => Number(amount.value) <= left);
  for (const amount of amounts) {
    amount.disabled = some && Number(amount.value) > left;
    amount.closest(".choice").classList.toggle("off", amount.disabled);
  }
  if (amounts.some((amount) => amount.checked && amount.disabled)) {
    amounts.find((amount) => !amount.disabled).checked = true;
  }
}

/** Bring a photo forward; without a name, the first one of the product. */
function turnTo(name) {
  const photo = name ? gallery.querySelector(`[data-photo="${name}"]`) : gallery.firstElementChild;
  if (photo) {
    gallery.scrollTo({ left: photo.offsetLeft - gallery.offsetLeft });
  }
}

function show() {
  const chosen = new FormData(form);
  const fitting = variants.filter(({ picks }) =>
    picks.every(([field, value]) => [value, "", null].includes(chosen.get(field))),
  );
  const one = fitting.find(({ picks }) => picks.every(([field, value]) => chosen.get(field) === value));
  const template = one ? one.template : whole;
  say(template);
  bound(Number(template.dataset.left));
  const photos = new Set(fitting.map((each) => each.template.dataset.photo));
  if (gallery && photos.size === 1) {
    turnTo([...photos][0]);
  }
}

form.classList.add("live");
form.addEventListener("change", (event) => {
  if (event.target.name === "variant" || event.target.name.startsWith("choice-")) {
    show();
  }
});
// Also when the browser comes back to the page and puts in again what was chosen.
window.addEventListener("pageshow", show);
