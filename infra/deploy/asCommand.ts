/** Runs a command; what goes wrong is told in its own sentence, without a stack, and ends with code 1. */
export async function asCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : String(fault));
    process.exitCode = 1;
  }
}
