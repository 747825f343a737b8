/** The sections that do not grow, about 4 KB: what stands before the topics, and what stands between them and the rubric. */
export function specFrame(seed: number): { beforeTopics: string; afterTopics: string } {
  return {
    beforeTopics: `# A generated spec; all of it is invented.
version: 1
lint: {extends: ['fdc:recommended']}
domain:
  title: Repair desk ${seed}
  summary: >-
    Answers people whose appliances, vehicles or instruments are with one of our workshops. It looks up
    jobs and dates; it promises no money.
  setting: live_chat
  audience: Owners of broken things, most of them on a phone
model:
  choice: gemma-3-12b
  because: Best of three on the pilot chats, and QLoRA fits the 24 GB card at 8K
  rejected:
    qwen3-14b: slower at equal quality
    llama-3.1-8b: loses the thread after six exchanges
  training: {method: qlora, gpu_memory_gb: 24, fused_loss: true}
  deploy: {target: ollama, offline: true}
tokens: {ceiling: 8192}
taxonomy:
  edge_cases:
    share: 0.15
    types:
      out_of_scope: {weight: 0.3, handling: Says so and names who helps}
      hostile: {weight: 0.2, handling: "Sets one calm limit, stays on the repair"}
      legal_threat: {weight: 0.2, handling: Gives the address for claims}
      ambiguous_intent: {weight: 0.3, handling: Asks which of two requests is meant}
  topics:
`,
    afterTopics: `personas:
  attributes:
    role: {owner: 0.7, neighbour: 0.1, landlord: 0.2}
    device: {phone: 0.8, computer: 0.2}
prompts:
  domain_rules:
    - Never promise money
    - Quote the state of the job before advising
    - >-
      If the user smells gas or sees smoke, say so first, name the emergency number and leave
      everything else for later.
  anti_patterns:
    - I understand your frustration
    - Rest assured
    - At your earliest convenience
    - Kindly note
    - Please be advised
baseline:
  scenarios: 16
  base: ollama:gemma3:12b
  simulator: openai:gpt-5
  judges: ['anthropic:claude-sonnet-4-5', 'openai:gpt-5']
  decision:
    outcome: fine_tune
    because: 7 of 16 conversations passed; tone and length failed, and a longer prompt changed neither
    by: Ada Moreno
    date: 2026-11-20
`,
  }
}
