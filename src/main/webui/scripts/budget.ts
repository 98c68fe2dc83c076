import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/** Fails the build when the compressed scripts and styles that these modules need at once weigh more than the limit. */
export function budget(modules: string[], kilobytes: number): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = modules.reduce(
        (all, module) => needed(bundle, chunkOf(bundle, module), all),
        new Set<string>(),
      );
      const total = [...files].reduce((sum, file) => sum + compressed(bundle, file), 0) / 1000;
      const sentence = `First load of ${modules.join(' and ')}: ${total.toFixed(1)} kB compressed, at most ${kilobytes} kB`;
      if (total > kilobytes) {
        this.error(`${sentence}. Maybe load a screen or a library only where it is shown.`);
      }
      this.info(sentence);
    },
  };
}

function chunkOf(bundle: Bundle, module: string): string {
  const found = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)),
  );
  if (found === undefined) {
    throw new Error(`No file of the build holds ${module}. Maybe it was renamed.`);
  }
  return found.fileName;
}

/** The chunk, what it imports statically, and the styles of all of these. */
function needed(bundle: Bundle, name: string, known: Set<string>): Set<string> {
  const file = bundle[name];
  if (known.has(name) || file?.type !== 'chunk') {
    return known;
  }
  known.add(name);
  file.viteMetadata?.importedCss.forEach((css) => known.add(css));
  file.imports.forEach((imported) => needed(bundle, imported, known));
  return known;
}

function compressed(bundle: Bundle, name: string): number {
  const file = bundle[name];
  return file === undefined ? 0 : gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
