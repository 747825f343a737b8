import fc from 'fast-check'

// The same cases in every run, so that a change fails only by its own fault. FDC_SEED=random looks for new ones; what
// it finds becomes a test of its own.
const { FDC_SEED = '20261122' } = process.env
if (FDC_SEED !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FDC_SEED) })
