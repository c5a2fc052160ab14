protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession();
    String plan = request.getParameter("plan");
    String chosen = plan;
    session.setAttribute("plan", chosen);
    response.sendRedirect("/checkout");
}
