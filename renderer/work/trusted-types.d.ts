/**
 * The part of Trusted Types that we use (W3C, not yet in the DOM types). What a policy makes is an object that stands
 * where a string would; typed as a string, since the interfaces that take it are.
 */
type TrustedTypesFactory = {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

// oxlint-disable-next-line no-var -- a global can be declared in no other way
declare var trustedTypes: TrustedTypesFactory | undefined
