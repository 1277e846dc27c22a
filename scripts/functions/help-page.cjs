// The help page of the custom functions in one language, made from their metadata. No script, no style from elsewhere.
const escape = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const SEPARATORS = { nl: "; ", en: ", " };

const signature = ({ name, parameters }, namespace, language) => `=${namespace}.${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(SEPARATORS[language])})`;

const section = (fn, namespace, language) => `<section id="${escape(fn.id)}">
<h2>${escape(namespace)}.${escape(fn.name)}</h2>
<p>${escape(fn.description)}</p>
<p><code>${escape(signature(fn, namespace, language))}</code></p>
<dl>
${fn.parameters.map((each) => `<dt>${escape(each.name)}</dt><dd>${escape(each.description)}</dd>`).join("\n")}
</dl>
</section>`;

/** The page, whole. `texts` are the words of frameworks/ in that language. */
function helpPage({ functions }, language, texts) {
  const need = (key) => {
    if (texts[key] === undefined) throw new Error(`frameworks/functions has no text ${key}`);
    return texts[key];
  };
  const title = need("functions.help-page.title");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem}code{overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem 1rem}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(need("functions.help-page.start"))}</p>
${functions.map((fn) => section(fn, need("functions.namespace"), language)).join("\n")}
<section id="limits">
<h2>${escape(need("functions.help-page.limits"))}</h2>
<p>${escape(need("functions.help-page.blanks"))}</p>
<p>${escape(need("functions.help-page.errors"))}</p>
<p>${escape(need("functions.help-page.without"))}</p>
</section>
</main>
</body>
</html>
`;
}

module.exports = { helpPage };
