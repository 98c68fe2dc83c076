const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: what is printed is in the light scheme, whichever the screen is in. */
export function printInLight(root: HTMLElement = document.documentElement): void {
  let onScreen: string | null = null;
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) {
      onScreen = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, 'light');
    } else if (onScreen !== null) {
      root.setAttribute(SCHEME, onScreen);
    }
  });
}
