import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const money = {
  selector:
    'TSPropertySignature[key.name=/^(amount|value|price|limit|money|balance|benchmark|revenue|offer|exposure|.*(Amount|Value|Limit|Money|Balance|Exposure))$/] TSNumberKeyword',
  message: 'Money is a decimal string (type Money), never a number.',
};
const unsafe = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'All text is text: no HTML from data.' },
  { selector: "AssignmentExpression[left.property.name='innerHTML']", message: 'All text is text: no HTML from data.' },
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Use big.js: amounts and rates are exact decimals.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'src/api/schema.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', money, ...unsafe],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['scripts/**', 'mock/**', 'e2e/**', 'vite.config.ts'], rules: { 'no-console': 'off' } },
  // fixtures are ours: what is missing there fails at once
  { files: ['mock/**', 'test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
