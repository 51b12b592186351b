import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: a thing is called the same everywhere.",
};

// A key that comes from outside may be the name of something that every object has.
const noKeysFromOutside = [
  {
    selector: "BinaryExpression[operator='in'][left.type!='Literal']",
    message: "`in` finds what every object inherits: use Object.hasOwn() or a Map.",
  },
  {
    selector: "VariableDeclarator > ObjectExpression.init[properties.length=0]",
    message: "An object to be filled by key: use a Map, or Object.fromEntries().",
  },
];

const noLinkComponent = {
  name: "next/link",
  message: "Write a plain `a`: components/layout/soft-links.tsx follows it.",
};

export default tseslint.config(
  { ignores: [".next/**", ".data/**", "**/generated/**", "next-env.d.ts"] },
  ...next,
  {
    rules: {
      complexity: ["error", 10],
      "no-restricted-imports": ["error", { paths: [noLinkComponent] }],
      // Links are plain, and followed by one listener.
      "@next/next/no-html-link-for-pages": "off",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // What expect.any() and a row of raw SQL give is any.
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["app/**", "scripts/**"],
    rules: { "no-restricted-syntax": ["error", ...noKeysFromOutside] },
  },
  {
    files: ["components/**", "lib/**"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...noKeysFromOutside] },
  },
  {
    files: ["lib/**"],
    rules: { "max-lines": ["error", { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A describe is a list of tests and not a function to be read at once.
    files: ["tests/**/*.test.{ts,tsx}"],
    rules: { "max-lines-per-function": "off" },
  },
);
