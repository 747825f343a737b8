// The public list of names. What is not here may change at any time.
// biome-ignore-all assist/source/organizeImports: the order is the order of reading

// From a spec to findings and artifacts
export { build, design, lint, type LintEnvironment, type LintResult } from './pipeline.ts'
export type { ReadReference } from './compiler/include.ts'
export type { FoundPreset, ReadPreset } from './compiler/load-presets.ts'
export type { SourceFile, Span } from './spec/document.ts'
export type { Diagnostic, Fix, Outcome, Related, Severity, TextEdit } from './spec/diagnostic.ts'
export type { SuppressedDiagnostic } from './spec/diagnostic.ts'
export type { Artifact } from './spec/artifact.ts'
export { formatPath, type Path } from './spec/path.ts'

// What a design is
export type { Spec } from './spec/spec.ts'
export type { Design, DesignPath, DesignWith, SectionName, Sections } from './spec/design.ts'
export type { Evidence } from './spec/evidence.ts'
export type { Results, RunRecord, Transcript } from './spec/record.ts'
export type { ModelReference } from './spec/values.ts'

// What a good design is, and what comes out
export { rules } from './rules/index.ts'
export { defineRule } from './rules/rule.ts'
export type { Change, Finding, Proposal, Rule, RuleOption } from './rules/rule.ts'
export type { SettingsOverrides } from './rules/settings-overrides.ts'
export { artifactTypes } from './compiler/artifacts/index.ts'
export type { ArtifactType } from './compiler/artifacts/artifact-type.ts'

// Asking models
export { loadProvider } from './runners/providers/index.ts'
export { providerNames } from './runners/providers/provider-names.ts'
export { ProviderError, type ProviderErrorKind } from './runners/provider-error.ts'
export type { Completion, CompletionRequest, Finish, Message, Role, Usage } from './runners/provider.ts'
export type { Attempt, Capabilities, Provider, ProviderSettings } from './runners/provider.ts'
