import { useShown } from "../reading/context.js";
import { useRest } from "../reading/use-rest.js";

/** Who I am, and how I leave. */
export function Me() {
  const { discussion } = useShown();
  const { signOut } = useRest();
  const { account } = discussion.setting;
  return (
    <span class="reader">
      <span class="name">{account.session.value?.user.name}</span>
      <button type="button" class="quiet" onClick={() => account.leave()}>
        {signOut}
      </button>
    </span>
  );
}
