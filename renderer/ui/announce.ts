let region: HTMLElement | undefined;

/** The one place from which screen readers hear what changed without the focus moving. React Aria leaves it readable behind its dialogs. */
function liveRegion(): HTMLElement {
  if (region?.isConnected === true) return region;
  region = document.createElement('div');
  region.className = 'vh';
  region.setAttribute('role', 'status');
  region.setAttribute('data-live-announcer', 'true');
  document.body.append(region);
  return region;
}

/** Says something to people who use a screen reader; the same words a second time are said again. */
export function announce(words: string): void {
  const place = liveRegion();
  place.replaceChildren();
  setTimeout(() => {
    place.textContent = words;
  }, 50);
}
