#!/usr/bin/env node
// Runs the program. npm has installed the package that fits this system; see `os`, `cpu` and `libc`
// in its package.json.
"use strict";

const { spawnSync } = require("node:child_process");
const { constants } = require("node:os");

const packages = require("./packages.json");

// Some versions of package managers don't look at `libc` and install both packages, of which only
// one works.
function libc() {
  if (process.platform !== "linux") return "";
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? "-glibc" : "-musl";
}

function program() {
  const system = `${process.platform}-${process.arch}${libc()}`;
  const name = packages[system];
  if (!name) {
    throw new Error(`there is no program for ${system}; it can be built from source with cargo`);
  }
  try {
    return require.resolve(`${name}/bin/${process.platform === "win32" ? "codegen.exe" : "codegen"}`);
  } catch {
    throw new Error(
      `${name} is not installed; install without --omit=optional or --no-optional, and on this system`,
    );
  }
}

try {
  const { status, signal, error } = spawnSync(program(), process.argv.slice(2), { stdio: "inherit" });
  if (error) throw error;
  // As a shell says it.
  process.exitCode = signal ? 128 + constants.signals[signal] : status;
} catch (error) {
  console.error(`codegen: ${error.message}`);
  process.exitCode = 1;
}
