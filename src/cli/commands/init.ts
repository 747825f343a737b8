export const init = async (): Promise<number> => 0
