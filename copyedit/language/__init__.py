"""What is true of English; works on plain strings and knows no documents."""
