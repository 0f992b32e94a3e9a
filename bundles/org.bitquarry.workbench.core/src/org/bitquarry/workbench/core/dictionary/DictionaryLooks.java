package org.bitquarry.workbench.core.dictionary;

/** How a dictionary looks, and how its index is searched. */
final class DictionaryLooks {
    static final String STYLE = """

            :root { --ground: #ffffff; --side: #f5f6f8; --head: #eceef1; --hair: #d5dae0; --text: #1f2328;
              --secondary: #57606a; --accent: #0b57c7; color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { :root { --ground: #1d2025; --side: #252930; --head: #2c3138;
              --hair: #3d444d; --text: #e4e7eb; --secondary: #a9b2bd; --accent: #77aeff; } }
            * { box-sizing: border-box; }
            body { margin: 0; display: flex; background: var(--ground); color: var(--text);
              font: 14px/1.5 system-ui, sans-serif; }
            nav { width: 260px; height: 100vh; position: sticky; top: 0; overflow: auto; padding: 16px;
              background: var(--side); border-right: 1px solid var(--hair); flex: none; }
            nav ul { list-style: none; padding: 0; margin: 0; }
            nav h1 { font-size: 18px; margin: 0; } nav h2 { font-size: 13px; color: var(--secondary); margin: 16px 0 4px; }
            nav input { width: 100%; padding: 6px 8px; border: 1px solid var(--hair); border-radius: 4px;
              background: var(--ground); color: var(--text); font: inherit; }
            main { padding: 16px 32px; min-width: 0; flex: 1; }
            section { border-top: 1px solid var(--hair); padding: 8px 0 24px; }
            a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
            .scroll, .diagram { overflow-x: auto; }
            table { border-collapse: collapse; font-size: 13px; }
            th { background: var(--head); text-align: left; font-weight: 600; }
            th, td { padding: 4px 8px; border-bottom: 1px solid var(--hair); vertical-align: top; }
            code, pre { font: 13px ui-monospace, monospace; }
            pre { background: var(--side); padding: 12px; overflow-x: auto; }
            p, li { max-width: 90ch; } summary { cursor: pointer; color: var(--accent); margin-top: 8px; }
            h4 { margin: 16px 0 4px; }
            @media (max-width: 800px) { body { display: block; } nav { width: auto; height: auto; position: static; } }
            """;

    static final String SEARCH = """

            const search = document.getElementById('search');
            search.addEventListener('input', () => {
              const words = search.value.toLowerCase().split(/\\s+/);
              document.querySelectorAll('nav li').forEach(line => {
                line.hidden = !words.every(word => line.dataset.words.includes(word));
              });
            });
            """;

    private DictionaryLooks() {}
}
