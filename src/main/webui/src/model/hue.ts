/** A colour for a word, always the same; it only helps the eye, nothing is told by it alone. */
export function hue(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  }
  return (hash >>> 0) % 360;
}
