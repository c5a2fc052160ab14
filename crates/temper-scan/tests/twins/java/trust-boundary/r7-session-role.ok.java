protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession();
    String plan = request.getParameter("plan");
    String chosen = "yearly".equals(plan) ? "yearly" : "monthly";
    session.setAttribute("plan", chosen);
    response.sendRedirect("/checkout");
}
