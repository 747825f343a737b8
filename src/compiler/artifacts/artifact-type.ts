import type { Design, DesignWith, SectionName } from '../../spec/design.ts'
import type { PromptName } from '../../spec/placeholders.ts'
import type { Results } from '../../spec/record.ts'

/** One of the eight artifacts: where it stands, what it needs, and how its text comes about. */
export interface ArtifactType<Needs extends SectionName = SectionName> {
  /** Relative to the output folder; also the name of its template, where it has one. */
  path: string
  /** What it is for, in one sentence. */
  summary: string
  /** Who reads it and for what, in one sentence. */
  readBy: string
  /** The prompt that it is, if it is one: which placeholders it may hold. */
  prompt?: PromptName
  /** Sections without which it is not built. */
  needs: readonly Needs[]
  /**
   * The finished text. `specName` is the file name of the spec, for the line that says where it came from; `results` are
   * those that stand beside it.
   */
  text(design: DesignWith<Needs>, specName: string, results: Results): string
}

/** Checks an artifact's types, and forgets them, so that all eight stand in one list. */
export function defineArtifact<const Needs extends SectionName>(type: ArtifactType<Needs>): ArtifactType {
  return type as unknown as ArtifactType
}

/** Whether a design has what an artifact needs. */
export function canBuild(type: ArtifactType, design: Design): boolean {
  return type.needs.every((name) => design[name] !== undefined)
}
