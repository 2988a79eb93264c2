// Read files with ical.js (npm: ical.js; NODE_PATH names its node_modules).

const fs = require("fs");
const readline = require("readline");
const module_ = require("ical.js");
const ICAL = module_.default || module_;

function text(value) {
  return Array.isArray(value) ? value.map(text).join(" ") : String(value);
}

function cards(path) {
  const parsed = ICAL.parse(fs.readFileSync(path, "utf8"));
  const list = typeof parsed[0] === "string" ? [parsed] : parsed;
  return list.filter((card) => card[0] === "vcard");
}

if (process.argv[2] === "--version") {
  console.log(JSON.parse(fs.readFileSync(require.resolve("ical.js").replace(/dist.*/, "package.json"))).version);
} else if (process.argv[2] === "--time") {
  const start = process.cpuUsage();
  const count = cards(process.argv[3]).length;
  const used = process.cpuUsage(start);
  console.log(JSON.stringify([count, (used.user + used.system) / 1e6]));
} else {
  readline.createInterface({ input: process.stdin }).on("line", (line) => {
    let found;
    try {
      found = cards(line.trim()).map((card) => card[1].map((p) => [p[0], text(p.slice(3))]));
    } catch (error) {
      found = [String(error)];
    }
    console.log(JSON.stringify(found));
  });
}
