import { speech } from "../texts/speak.js";
import { TextField } from "./text-field.js";

const shortest = 8;

/** Where somebody chooses the password of their account. */
export function NewPasswordField({ isFirst = false }: { isFirst?: boolean }) {
  const { signIn, newPassword } = speech.value.texts;
  return (
    <TextField
      name="password"
      label={signIn.password}
      hint={newPassword.hint(shortest)}
      complete="new-password"
      secret
      isFirst={isFirst}
    />
  );
}
