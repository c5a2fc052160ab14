@GetMapping("/oauth/callback")
public String callback(@CookieValue(name = "return_to", defaultValue = "/") String returnTo,
                       @RequestParam String code, HttpSession session) {
    session.setAttribute("account", accounts.exchange(code));
    return "redirect:" + returnTo;
}
