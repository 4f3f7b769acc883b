// Gives the page the colours that the reader chose on an earlier page, before anything is painted.
{
  const color = __md_get("__palette")?.color;
  if (color) {
    if (color.media === "(prefers-color-scheme)") {
      const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
      const option = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${scheme})"]`);
      for (const key of ["media", "scheme", "primary", "accent"]) {
        color[key] = option?.getAttribute(`data-md-color-${key}`) ?? color[key];
      }
    }
    for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, value);
  }
}
