package com.example.shop;

import java.io.IOException;
import java.util.Scanner;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/scanner-lines")
public class ScannerLinesServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        Scanner sc = new Scanner(request.getReader());
        int lines = 0;
        String last = "";
        while (sc.hasNextLine()) {
            last = sc.nextLine();
            lines++;
        }
        response.getWriter().printf("<b>%s</b>", lines);
    }
}
