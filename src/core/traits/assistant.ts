/** The trait that is no trait: the axis from everybody that the model can be told to be to the assistant. */
export const ASSISTANT = "assistant";
