// Who answers for what in the open document, for the view of units and the picture of the distribution.

import type { Range } from 'vscode-languageserver'

/** Client → server: units and tasks of the open document, both ways. */
export type UnitTasksMethod = 'yaodian/unitTasks'

/** Client → server: units against sections. */
export type TaskDistributionMethod = 'yaodian/taskDistribution'

/** Client → server: what a unit answers for as plain text, or all units. */
export type UnitTextMethod = 'yaodian/unitText'

export interface UnitTasksParams {
  readonly textDocument: { readonly uri: string }
}

export interface UnitTextParams extends UnitTasksParams {
  /** As it is written in the document; all units without it. */
  readonly unit?: string
}

/** `null` where the document does not name the unit, or is no notice. */
export type UnitTextResult = { readonly text: string } | null

export type UnitRole = 'lead' | 'support' | 'other'

export interface FindingCount {
  readonly count: number
  /** `null` where there is none. */
  readonly worst: 'error' | 'warning' | 'hint' | null
}

/** `null` for a document that is no notice: settings, a directory of units. */
export type UnitTasksResult = UnitTasks | null

export interface UnitTasks {
  readonly title: string | null
  readonly units: readonly UnitInfo[]
  readonly tasks: readonly TaskInfo[]
  readonly sections: readonly SectionInfo[]
  /** Of tasks and of names of units together, each finding once. */
  readonly findings: FindingCount
}

/** The numbers are indexes into `tasks`, ascending. */
export interface UnitInfo extends Readonly<Record<UnitRole, readonly number[]>> {
  readonly name: string
  /** Of a 简称 or 曾用名; `null` for what is no such name. */
  readonly fullName: string | null
  /** There is a directory of units, and it does not have this one. */
  readonly unknown: boolean
  readonly findings: FindingCount
}

export interface TaskInfo {
  /** 「第12项」, or the way to it: 「二（一）3」. */
  readonly place: string
  /** As printed: 「12.」. */
  readonly ordinal: string
  readonly words: string
  /** Index into `sections`. */
  readonly section: number
  readonly assignments: readonly AssignmentInfo[]
  readonly deadline: string | null
  /** The whole task. */
  readonly range: Range
  /** Where the cursor goes. */
  readonly selection: Range
  readonly findings: FindingCount
}

export interface AssignmentInfo {
  readonly name: string
  readonly role: UnitRole | 'person'
  /** From a heading above, or by a rider in an earlier task (下同). */
  readonly carried: boolean
  /** Where the name is written. */
  readonly range: Range
}

export interface SectionInfo {
  readonly name: string
  readonly selection: Range
  /** Indexes into `tasks`. */
  readonly tasks: readonly number[]
}

export type TaskDistributionResult = TaskDistribution | null

export interface TaskDistribution {
  readonly title: string | null
  readonly sections: readonly DistributionSection[]
  readonly units: readonly DistributionUnit[]
  readonly tasks: readonly TaskInfo[]
  readonly sum: RoleCounts
}

export type RoleCounts = Readonly<Record<UnitRole, number>>

export interface DistributionSection extends SectionInfo {
  readonly sum: RoleCounts
}

export interface DistributionUnit extends Pick<UnitInfo, 'name' | 'fullName' | 'unknown'> {
  /** Only those with tasks, in the order of the sections. */
  readonly cells: readonly DistributionCell[]
  readonly sum: RoleCounts
}

/** Indexes into `tasks`. */
export interface DistributionCell extends Readonly<Record<UnitRole, readonly number[]>> {
  /** Index into `sections`. */
  readonly section: number
}
