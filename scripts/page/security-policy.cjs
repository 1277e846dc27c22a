// Puts the content security policy first in a page's head: what stands before it is loaded without being held against it.
const HtmlPlugin = require("html-webpack-plugin");

/** The page with the policy right after its opening head tag. Throws where the page has no head. */
function withPolicy(html, policy) {
  const head = /<head[^>]*>/i.exec(html);
  if (!head) throw new Error("the page has no head to put its security policy in");
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(at)}`;
}

class SecurityPolicyPlugin {
  constructor(policy) {
    this.policy = policy;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("SecurityPolicyPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("SecurityPolicyPlugin", (data) => ({ ...data, html: withPolicy(data.html, this.policy) }));
    });
  }
}

module.exports = { SecurityPolicyPlugin, withPolicy };
