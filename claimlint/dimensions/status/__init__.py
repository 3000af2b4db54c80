"""Law, deals, medicine, projects as ladders (LEG)."""
