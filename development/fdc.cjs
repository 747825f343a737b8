#!/usr/bin/env node
// npm links the commands of dependencies and workspaces, never those of the checkout's own package: this gives the
// checkout its `npx fdc`.
require('../dist/fdc.cjs')
