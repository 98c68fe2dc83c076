import { createTheme, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#e6f6f8',
  '#d0e9ee',
  '#a2d2dc',
  '#70b9c9',
  '#48a4b9',
  '#2f97af',
  '#1f8ba5',
  '#0b7285',
  '#086375',
  '#045465',
];

/** The tones are chosen so that every text on them keeps a contrast of 4.5 in both schemes. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 8 },
  colors: { sea },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // They are <header>s, and the page has one banner.
  components: {
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // what scrolls is reached by the keyboard
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
  },
});
