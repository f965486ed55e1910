// The shell of a page that runs in a webview: no code and no style in it, only the addresses of ours, and a policy that
// lets in nothing else.

export interface Shell {
  /** Language of the page's own words, as HTML has it: `zh-cn`, `en`. */
  readonly language: string
  readonly title: string
  /** Addresses that the webview can load. */
  readonly script: string
  readonly style: string
  /** Where the webview's own files come from, as its `cspSource` says. */
  readonly source: string
  /** Made anew for each page: only the script that carries it runs. */
  readonly nonce: string
  /** The page's words in the drafter's language, and whatever else it needs before the first message. */
  readonly words: Readonly<Record<string, string>>
}

export function shellHtml(shell: Shell): string {
  const at = (text: string): string => escapeAttribute(text)
  return `<!DOCTYPE html>
<html lang="${at(shell.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${at(policy(shell))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${at(shell.title)}</title>
<link rel="stylesheet" href="${at(shell.style)}">
</head>
<body data-words="${at(JSON.stringify(shell.words))}">
<script nonce="${at(shell.nonce)}" src="${at(shell.script)}"></script>
</body>
</html>
`
}

/** Nothing is loaded but our style, the one script with the nonce, and pictures that the page made itself. */
function policy({ source, nonce }: Shell): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/gu, character => `&#${character.codePointAt(0) ?? 0};`)
}
