/** A command that a document shows, and what it shows the command to print. */
export interface ShownCommand {
  command: string
  output: string
}

/** The commands of every `console` block of a Markdown text, in order: lines that begin with `$ `, then their output. */
export function shownCommands(markdown: string): ShownCommand[] {
  const commands: ShownCommand[] = []
  for (const [, block = ''] of markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    for (const line of block.split('\n').slice(0, -1)) {
      if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: '' })
      else commands.at(-1)!.output += `${line}\n`
    }
  }
  return commands
}
