// Graphs in the JSON of ELK on standard input; the same graphs laid out, and the milliseconds each took, on standard output.
const ELK = require(require.resolve("elkjs/lib/elk.bundled.js", { paths: [process.argv[2]] }));

async function main() {
  const graphs = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const elk = new ELK();
  await elk.layout(structuredClone(graphs[0])); // warm
  const done = [];
  for (const graph of graphs) {
    const begin = performance.now();
    const laid = await elk.layout(graph);
    done.push({ ms: performance.now() - begin, laid });
  }
  process.stdout.write(JSON.stringify(done));
}

main().catch((error) => { console.error(error); process.exit(1); });
