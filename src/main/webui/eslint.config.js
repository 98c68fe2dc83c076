import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['src/api/schema.ts', 'node_modules'] },
  ...tseslint.configs.strict,
  a11y.flatConfigs.strict,
  hooks.configs.flat['recommended-latest'],
  { files: ['src/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 300] } },
);
