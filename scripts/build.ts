// Builds what is published: the parts that are compiled ahead of time, then the bundle. Runs as `npm run prepare`, so
// that `npm ci` in a checkout and an installation from a git clone both end with a working `fdc`.
import { bundle } from './build/bundle.ts'
import { compileParts } from './build/compile-parts.ts'

compileParts()
await bundle()
