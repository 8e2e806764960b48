/** A refusal of the Step Functions API, by the name the SDK knows it under. */
export class StepFunctionsFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
