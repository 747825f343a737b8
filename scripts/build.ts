// Builds what is published: the parts that are compiled ahead of time, the bundle, and the types of the library. Runs as
// `npm run prepare`, so that `npm ci` in a checkout and an installation from a git clone both end with a working `fdc`.
import { bundle } from './build/bundle.ts'
import { compileParts } from './build/compile-parts.ts'
import { writeDeclarations } from './build/declarations.ts'

compileParts()
await bundle()
writeDeclarations()
