package com.example.board;

import java.io.*;
import java.util.*;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import org.apache.commons.text.StringEscapeUtils;

@WebServlet("/board")
public class BoardServlet extends HttpServlet {
    static class Comment {
        private final String author;
        private final String text;

        Comment(String author, String text) {
            this.author = author;
            this.text = text;
        }

        String toHtml() {
            return "<p><b>" + StringEscapeUtils.escapeHtml4(author) + "</b>: " + StringEscapeUtils.escapeHtml4(text) + "</p>";
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Comment> comments = new ArrayList<>();
        comments.add(new Comment(request.getParameter("author"), request.getParameter("text")));
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        for (Comment comment : comments) {
            out.println(comment.toHtml());
        }
    }
}
