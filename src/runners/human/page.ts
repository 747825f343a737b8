import { hash } from 'node:crypto'
import type { FieldEntry, Form } from './form.ts'

/** What a person is shown in the place of a prompt, and how what they write becomes a reply. */
export interface Page {
  form: Form
  reply(entries: ReadonlyMap<string, FieldEntry>): string
}

const field = 'Your message'

/** A page on which a person writes one message. */
export function messagePage(id: string, title: string, introduction: string, question: string): Page {
  return {
    form: { id: formId(id), title, introduction, fields: [{ name: field, text: question }] },
    reply: (entries) => entries.get(field)!.answer,
  }
}

/** A name for a file, which nothing that people call their scenarios can lead elsewhere. */
export function formId(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 80)
  return safe === name ? safe : `${safe}-${hash('sha256', name).slice(0, 8)}`
}
